//! Where orders and messages come from and go to: readers of files, couriers of cleared text.
//! Units and numberings of a platform end here.
