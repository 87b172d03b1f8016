/// Tensors on disk: safetensors and npz.
@NullMarked
package elboroom.store.tensor;

import org.jspecify.annotations.NullMarked;
