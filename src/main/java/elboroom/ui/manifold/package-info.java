/// The manifold: what the decoder makes of a whole plane of the latent space at once.
@NullMarked
package elboroom.ui.manifold;

import org.jspecify.annotations.NullMarked;
