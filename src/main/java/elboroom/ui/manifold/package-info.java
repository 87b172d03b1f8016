/// The manifold: a decoded grid over a plane of latent space.
@NullMarked
package elboroom.ui.manifold;

import org.jspecify.annotations.NullMarked;
