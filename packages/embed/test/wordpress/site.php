<?php
// A WordPress site for tests, by its own functions: `php site.php <folder of the site> <command>`, with JSON on standard input.
// install: {"url"}; post: {"as", "content"} prints the address; plugin: {"file", "options"} activates and sets it up;
// theme: {"use"} changes the theme and prints the folder of the one before.
[ , $folder, $command ] = $argv;
$given                  = json_decode( stream_get_contents( STDIN ), true );
$_SERVER['HTTP_HOST']   = $given['host'] ?? '127.0.0.1';
if ( 'install' === $command ) {
	define( 'WP_INSTALLING', true );
}
require "$folder/wp-load.php";
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';

if ( 'install' === $command ) {
	wp_install( 'Desa', 'admin', 'admin@desa.example', true, '', 'admin' );
	update_option( 'siteurl', $given['url'] );
	update_option( 'home', $given['url'] );
	foreach ( array( 'author', 'editor' ) as $role ) {
		wp_insert_user(
			array(
				'user_login' => $role,
				'user_pass'  => $role,
				'role'       => $role,
			)
		);
	}
} elseif ( 'post' === $command ) {
	wp_set_current_user( get_user_by( 'login', $given['as'] )->ID );
	$post = wp_insert_post(
		wp_slash(
			array(
				'post_title'   => 'Produk desa',
				'post_content' => $given['content'],
				'post_status'  => 'publish',
			)
		),
		true
	);
	echo is_wp_error( $post ) ? $post->get_error_message() : get_permalink( $post );
} elseif ( 'theme' === $command ) {
	echo get_stylesheet();
	switch_theme( $given['use'] );
} elseif ( 'plugin' === $command ) {
	$error = activate_plugin( $given['file'] );
	foreach ( $given['options'] as $name => $value ) {
		update_option( $name, $value );
	}
	echo is_wp_error( $error ) ? $error->get_error_message() : 'active';
}
