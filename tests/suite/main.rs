//! All tests that cross floors, in one binary: every further binary links everything again.
