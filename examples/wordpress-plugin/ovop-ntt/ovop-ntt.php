<?php
/**
 * Plugin Name: Produk Desa NTT
 * Description: Kartu, daftar, peta, dan tombol beli produk desa NTT: blok dan shortcode [ovop]. Tanpa cookie, tanpa pihak ketiga.
 * Version: 1.0.0
 * Requires at least: 6.1
 * Requires PHP: 7.4
 * License: MIT
 *
 * Needs the folder written by `ovop embed` beside this file, as `ovop/`, or the address of one in the settings.
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/** Address of the folder with ovop.js, with a slash at its end. */
function ovop_ntt_base() {
	$base = get_option( 'ovop_ntt_base', '' );
	return trailingslashit( $base ? $base : plugins_url( 'ovop', __FILE__ ) );
}

/** Puts the script into every page's head, with what optimizers respect. */
function ovop_ntt_head() {
	$catalog = get_option( 'ovop_ntt_catalog', '' );
	$key     = get_option( 'ovop_ntt_catalog_key', '' );
	printf( '<link rel="stylesheet" href="%s">' . "\n", esc_url( ovop_ntt_base() . 'ovop.css' ) );
	// phpcs:ignore WordPress.WP.EnqueuedResources.NonEnqueuedScript -- a plain tag keeps its data attributes.
	printf(
		'<script src="%s"%s%s data-cfasync="false" data-no-defer async></script>' . "\n",
		esc_url( ovop_ntt_base() . 'ovop.js' ),
		$catalog ? sprintf( ' data-catalog="%s"', esc_url( $catalog ) ) : '',
		$key ? sprintf( ' data-catalog-key="%s"', esc_attr( $key ) ) : ''
	);
}
add_action( 'wp_head', 'ovop_ntt_head' );

/**
 * The placeholder of a widget: [ovop jenis="product-card" product="53.09-kopi" tautan="/produk/…"]Kopi[/ovop].
 *
 * Every attribute but `jenis` and `tautan` becomes one of the element; unknown ones are told in the browser's console.
 */
function ovop_ntt_placeholder( $attributes, $content = '' ) {
	$attributes = is_array( $attributes ) ? $attributes : array();
	$kind       = isset( $attributes['jenis'] ) ? $attributes['jenis'] : 'product-card';
	$link       = isset( $attributes['tautan'] ) ? $attributes['tautan'] : home_url( '/' );
	$words      = trim( wp_strip_all_tags( (string) $content ) );
	unset( $attributes['jenis'], $attributes['tautan'] );
	$said = '';
	foreach ( $attributes as $name => $value ) {
		if ( is_string( $name ) && preg_match( '/^[a-z][a-z-]*$/', $name ) && '' !== $value ) {
			$said .= sprintf( ' data-ovop-%s="%s"', $name, esc_attr( $value ) );
		}
	}
	return sprintf(
		'<div data-ovop="%s"%s><a href="%s">%s</a></div>',
		esc_attr( $kind ),
		$said,
		esc_url( $link ),
		esc_html( '' !== $words ? $words : 'Produk desa NTT' )
	);
}
add_shortcode( 'ovop', 'ovop_ntt_placeholder' );

/** The block, rendered by the same function. */
function ovop_ntt_block() {
	wp_register_script(
		'ovop-ntt-block',
		plugins_url( 'block.js', __FILE__ ),
		array( 'wp-blocks', 'wp-element', 'wp-block-editor', 'wp-components' ),
		'1.0.0',
		true
	);
	register_block_type(
		__DIR__,
		array(
			'render_callback' => static function ( $attributes ) {
				return sprintf(
					'<div %s>%s</div>',
					get_block_wrapper_attributes(),
					ovop_ntt_placeholder(
						array(
							'jenis'   => $attributes['kind'],
							'product' => $attributes['product'],
							'regency' => $attributes['regency'],
							'tautan'  => $attributes['link'],
						),
						$attributes['words']
					)
				);
			},
		)
	);
}
add_action( 'init', 'ovop_ntt_block' );

/** Where the script and the catalogue are: Settings → Writing. */
function ovop_ntt_settings() {
	$fields = array(
		'ovop_ntt_base'        => array( 'Alamat folder ovop/', 'esc_url_raw' ),
		'ovop_ntt_catalog'     => array( 'Alamat catalog.json', 'esc_url_raw' ),
		'ovop_ntt_catalog_key' => array( 'Kunci katalog', 'sanitize_text_field' ),
	);
	add_settings_section( 'ovop_ntt', 'Produk Desa NTT', '__return_null', 'writing' );
	foreach ( $fields as $name => list( $label, $sanitize ) ) {
		register_setting( 'writing', $name, array( 'sanitize_callback' => $sanitize ) );
		add_settings_field(
			$name,
			$label,
			static function () use ( $name ) {
				printf( '<input type="text" class="regular-text" id="%1$s" name="%1$s" value="%2$s">', esc_attr( $name ), esc_attr( get_option( $name, '' ) ) );
			},
			'writing',
			'ovop_ntt',
			array( 'label_for' => $name )
		);
	}
}
add_action( 'admin_init', 'ovop_ntt_settings' );
