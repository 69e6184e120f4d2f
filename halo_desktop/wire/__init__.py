"""What crosses the network between a console and the central server: "halo/1"."""
