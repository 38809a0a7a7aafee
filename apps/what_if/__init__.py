"""What-if: supposed offers read, samples composed by several processes, effects told."""
