/// Points of the latent space, grids of them, and what they decode to.
@NullMarked
package elboroom.domain.latent;

import org.jspecify.annotations.NullMarked;
