/// Core types: specifications, images, latent points, losses and events. Depends only on the JDK.
@NullMarked
package elboroom.domain;

import org.jspecify.annotations.NullMarked;
