/// Latent points, grids of them, and decoded results.
@NullMarked
package elboroom.domain.latent;

import org.jspecify.annotations.NullMarked;
