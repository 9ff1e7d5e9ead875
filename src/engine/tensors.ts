import type { Tensor } from '@tensorflow/tfjs-core';

/** The tensors of one run, so that every one of them dies with it, also when it is stopped or fails. */
export class Tensors {
  readonly #alive = new Set<Tensor>();

  /** Takes charge of a tensor. */
  own<T extends Tensor>(tensor: T): T {
    this.#alive.add(tensor);
    return tensor;
  }

  /** Disposes of tensors that are not needed any more. */
  free(...tensors: readonly Tensor[]): void {
    for (const tensor of tensors) {
      this.#alive.delete(tensor);
      tensor.dispose();
    }
  }

  /** Disposes of all that are left. */
  end(): void {
    this.free(...this.#alive);
  }
}
