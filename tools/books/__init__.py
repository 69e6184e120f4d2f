"""Makes the books: one site from docs/, with pictures of the screens and the card as PDF."""
