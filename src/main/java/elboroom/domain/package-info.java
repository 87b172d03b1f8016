/// Problems, progress and preferences; the packages below describe data, models, latents, runs and training. Depends
/// only on the JDK.
@NullMarked
package elboroom.domain;

import org.jspecify.annotations.NullMarked;
