"""Mode Telaah: one new case after the other, decided with single keys."""
