/// Files saved per step: weights, optimizer states, latents and evaluation results.
@NullMarked
package elboroom.store.step;

import org.jspecify.annotations.NullMarked;
