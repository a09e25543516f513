package io.github.tmuxorc.tmux;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How tmux is reached.
 *
 * @param socket the name of a socket in tmux's own folder, or the path of one if it holds
 * a slash. Empty for the server that tmux itself would pick
 * @param transport how commands are carried: {@code process} for a process of tmux each,
 * {@code control} for one connection that is kept
 * @param limit how long tmux may take to answer
 */
@ConfigurationProperties("orc.tmux")
record TmuxProperties(@Nullable String socket, @DefaultValue("process") Transport transport,
		@DefaultValue("10s") Duration limit) {

	TmuxAddress address() {
		return new TmuxAddress((this.socket != null && !this.socket.isEmpty()) ? this.socket : null);
	}

	/**
	 * What carries commands to tmux.
	 */
	enum Transport {

		/**
		 * A process of tmux for each.
		 */
		PROCESS,

		/**
		 * One connection in control mode, and processes where that does not work.
		 */
		CONTROL

	}

}
