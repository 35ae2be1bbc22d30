//! The marketplaces' formats: what their files and answers say, turned into observations.
//! Never lets a platform's unit or numbering travel further: each platform converts its own.

pub mod courier;
pub mod files;
pub mod funpay;
pub mod mail;
pub mod pinduoduo;
