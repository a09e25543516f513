package io.github.tmuxorc.message.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of mail, so that agents that answer each other, or one that loops, cannot bury
 * another one under letters.
 *
 * @param mostWaiting how many letters of one sender may wait for one receiver: more than
 * anybody has to say before the other one has read any
 * @param longest how many characters a letter may have: what is longer belongs into a
 * file, and would fill the receiver's context
 */
@ConfigurationProperties("orc.mail")
record MailProperties(@DefaultValue("20") int mostWaiting, @DefaultValue("20000") int longest) {

	static final MailProperties DEFAULTS = new MailProperties(20, 20_000);

}
