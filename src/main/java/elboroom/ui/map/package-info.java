/// The latent map: the encoded held-out examples, and the decoded image at any position between them.
@NullMarked
package elboroom.ui.map;

import org.jspecify.annotations.NullMarked;
