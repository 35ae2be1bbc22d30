//! How things look, by what they mean: a widget names a role, the theme gives the style.
//! Never names a colour outside this folder: state is sign, word and colour together.

mod contrast;
mod depth;
mod file;
mod look;
mod role;

pub use contrast::{ratio_hundredths, reference_rgb};
pub use depth::ColorDepth;
pub use file::{ThemeError, grounds};
pub use look::Theme;
pub use role::Role;
