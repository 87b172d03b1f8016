/// A training replayed as an animated picture.
@NullMarked
package elboroom.service.replay;

import org.jspecify.annotations.NullMarked;
