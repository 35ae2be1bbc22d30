//! Arguments, sub-commands, start order, exit codes.
//! The only place that prints.
