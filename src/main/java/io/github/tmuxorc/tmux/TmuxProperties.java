package io.github.tmuxorc.tmux;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How tmux is used.
 *
 * @param limit how long tmux may take to answer
 */
@ConfigurationProperties("orc.tmux")
record TmuxProperties(@DefaultValue("10s") Duration limit) {

	static final TmuxProperties DEFAULTS = new TmuxProperties(Duration.ofSeconds(10));

}
