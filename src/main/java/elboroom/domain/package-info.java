/// What the program talks about: specifications, images, latent points, losses and events. The JDK alone.
@NullMarked
package elboroom.domain;

import org.jspecify.annotations.NullMarked;
