"""Whether somebody is in danger: signs that are heard, signs that are denied, and how sure it is."""
