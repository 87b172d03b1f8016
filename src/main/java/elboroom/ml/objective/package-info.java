/// The ELBO and the likelihoods in it, in nats per example.
@NullMarked
package elboroom.ml.objective;

import org.jspecify.annotations.NullMarked;
