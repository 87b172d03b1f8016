/// Exports a training run as an animated GIF or PNG.
@NullMarked
package elboroom.service.replay;

import org.jspecify.annotations.NullMarked;
