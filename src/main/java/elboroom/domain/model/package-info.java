/// Models: family, networks, likelihood, weights and losses.
@NullMarked
package elboroom.domain.model;

import org.jspecify.annotations.NullMarked;
