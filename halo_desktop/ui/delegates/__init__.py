"""Plt. and Plh.: naming who signs for a leader."""
