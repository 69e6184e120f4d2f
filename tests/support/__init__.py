"""What tests of several areas share: real servers of their own, guards and builders."""
