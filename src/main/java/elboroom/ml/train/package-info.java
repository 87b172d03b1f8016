/// The training loop. Reports `TrainingEvent`s to a listener and does not depend on the code that handles them.
@NullMarked
package elboroom.ml.train;

import org.jspecify.annotations.NullMarked;
