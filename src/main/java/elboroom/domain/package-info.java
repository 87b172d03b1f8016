/// Problems and progress; the packages below describe data, models, latents, runs, training and preferences. Depends
/// only on the JDK.
@NullMarked
package elboroom.domain;

import org.jspecify.annotations.NullMarked;
