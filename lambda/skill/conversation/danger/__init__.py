"""What comes before an answer, or in its place, where danger is likely: whom to call, and whom to see."""
