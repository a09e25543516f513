package io.github.tmuxorc;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;

/**
 * The beans of the program, found by their annotations, none of them created: what the
 * build writes down is held against them.
 */
public final class CommandBeans {

	private CommandBeans() {
	}

	/**
	 * Find the beans.
	 * @return a factory that knows them
	 */
	public static DefaultListableBeanFactory find() {
		DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
		new ClassPathBeanDefinitionScanner(beans).scan(CommandBeans.class.getPackageName());
		return beans;
	}

}
