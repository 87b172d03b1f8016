/// What a run keeps for each step: weights, optimiser states, latents and measurements.
@NullMarked
package elboroom.store.step;

import org.jspecify.annotations.NullMarked;
