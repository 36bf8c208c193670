"""What becomes of a move once it is chosen: nothing said twice, nothing of no use to who hears it, gaps named."""
