"""One file per verb of `cramp-helper`: each reads its options, calls the workbench, and prints."""
