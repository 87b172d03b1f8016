/// The latent map: where the encoder puts the held-out examples, and what the decoder makes of every place between them.
@NullMarked
package elboroom.ui.map;

import org.jspecify.annotations.NullMarked;
