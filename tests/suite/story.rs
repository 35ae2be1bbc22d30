//! Stories: the whole desk with a store in memory and a clock by hand, in one thread.
//! Never waits for anything: effects are performed at once, by the code of the store threads.

mod answering;
mod around;
mod budgets;
mod driver;
mod evidence;
mod finding;
mod fitting;
mod lanes;
mod letters;
mod mirrored;
mod money;
mod moving;
mod notices;
mod offering;
mod on_the_way;
mod papers;
mod picking;
mod postponing;
mod proving;
mod reviewing;
mod sharing;
mod shop;
mod speaking;
mod tongues;
mod writing;
