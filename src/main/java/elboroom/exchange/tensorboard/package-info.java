/// Event files that TensorBoard reads.
@NullMarked
package elboroom.exchange.tensorboard;

import org.jspecify.annotations.NullMarked;
