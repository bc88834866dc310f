//! What holds of whatever colleagues say.
