/// Models as PyTorch source with their weights, and back.
@NullMarked
package elboroom.exchange.pytorch;

import org.jspecify.annotations.NullMarked;
