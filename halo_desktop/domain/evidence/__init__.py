"""What a photograph tells about itself: advice for people, never a verdict."""
