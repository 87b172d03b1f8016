/// The training loop; it tells what happened as `TrainingEvent`s and knows no reader.
@NullMarked
package elboroom.ml.train;

import org.jspecify.annotations.NullMarked;
