/// Terms of the objectives: likelihoods, KL divergences, discrepancies; in nats per example.
@NullMarked
package elboroom.ml.objective;

import org.jspecify.annotations.NullMarked;
