/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/dessin-cache.h"

/* A week of five hundred meetings has about a thousand different texts. */
#define LAYOUTS_MAX 4096
/* A screen has two or three fonts; when the settings change, those before are of no more use. */
#define FONTES_MAX 8

/* A font as widgets have it. It has a context of its own: that of a widget changes with its style,
 * and the lines that were shaped would change under their key. */
typedef struct
{
  PangoFontDescription *description;
  double resolution;
  cairo_font_options_t *options;
  PangoContext *context;
  double ligne;
} Fonte;

typedef struct
{
  guint fonte;
  DessinTexte style;
  char *texte;
} Cle;

static Fonte fontes[FONTES_MAX];
static guint n_fontes;
static GHashTable *layouts; /* Cle to PangoLayout */

static guint
cle_hash (gconstpointer data)
{
  const Cle *cle = data;

  return g_str_hash (cle->texte) * 31 + cle->fonte * 8 + cle->style;
}

static gboolean
cle_equal (gconstpointer a,
           gconstpointer b)
{
  const Cle *ca = a, *cb = b;

  return ca->fonte == cb->fonte && ca->style == cb->style && g_str_equal (ca->texte, cb->texte);
}

static void
cle_free (gpointer data)
{
  g_free (((Cle *) data)->texte);
  g_free (data);
}

static void
clear_fontes (void)
{
  for (guint i = 0; i < n_fontes; i++)
    {
      pango_font_description_free (fontes[i].description);
      g_clear_pointer (&fontes[i].options, cairo_font_options_destroy);
      g_object_unref (fontes[i].context);
    }
  n_fontes = 0;
}

static GHashTable *
get_layouts (void)
{
  if (layouts == NULL)
    layouts = g_hash_table_new_full (cle_hash, cle_equal, cle_free, g_object_unref);

  return layouts;
}

static gboolean
has_options (const Fonte                *fonte,
             const cairo_font_options_t *options)
{
  if (fonte->options == NULL || options == NULL)
    return fonte->options == options;

  return cairo_font_options_equal (fonte->options, options);
}

static PangoContext *
copy_context (PangoContext *context)
{
  PangoContext *copie = pango_font_map_create_context (pango_context_get_font_map (context));

  pango_context_set_font_description (copie, pango_context_get_font_description (context));
  pango_context_set_language (copie, pango_context_get_language (context));
  pango_context_set_base_dir (copie, pango_context_get_base_dir (context));
  pango_context_set_round_glyph_positions (copie, pango_context_get_round_glyph_positions (context));
  pango_cairo_context_set_resolution (copie, pango_cairo_context_get_resolution (context));
  pango_cairo_context_set_font_options (copie, pango_cairo_context_get_font_options (context));

  return copie;
}

static double
measure_ligne (PangoContext *context)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  const double ligne = (double) (pango_font_metrics_get_ascent (metrics)
                                 + pango_font_metrics_get_descent (metrics)) / PANGO_SCALE;

  pango_font_metrics_unref (metrics);
  return ligne;
}

static guint
find_fonte (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *description = pango_context_get_font_description (context);
  const double resolution = pango_cairo_context_get_resolution (context);
  const cairo_font_options_t *options = pango_cairo_context_get_font_options (context);
  Fonte *fonte;

  for (guint i = 0; i < n_fontes; i++)
    if (fontes[i].resolution == resolution && has_options (&fontes[i], options)
        && pango_font_description_equal (fontes[i].description, description))
      return i;

  if (n_fontes == FONTES_MAX)
    {
      g_hash_table_remove_all (get_layouts ());
      clear_fontes ();
    }
  fonte = &fontes[n_fontes];
  *fonte = (Fonte) { pango_font_description_copy (description), resolution,
                     options != NULL ? cairo_font_options_copy (options) : NULL,
                     copy_context (context), 0 };
  fonte->ligne = measure_ligne (fonte->context);

  return n_fontes++;
}

static PangoLayout *
create_layout (PangoContext *context,
               const char   *texte,
               DessinTexte   style)
{
  PangoLayout *layout = pango_layout_new (context);
  g_autoptr (PangoAttrList) attributs = pango_attr_list_new ();

  pango_layout_set_text (layout, texte, -1);
  pango_attr_list_insert (attributs, pango_attr_font_features_new ("tnum=1"));
  if (style & DESSIN_GRAS)
    pango_attr_list_insert (attributs, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  if (style & DESSIN_BARRE)
    pango_attr_list_insert (attributs, pango_attr_strikethrough_new (TRUE));
  if (style & DESSIN_GRAND)
    pango_attr_list_insert (attributs, pango_attr_scale_new (1.0 / 0.818));
  pango_layout_set_attributes (layout, attributs);

  return layout;
}

/**
 * dessin_cache_get_layout:
 *
 * Returns: (transfer none): a line of text in the widget's font, to measure or to draw before the
 *   next one is asked for
 */
PangoLayout *
dessin_cache_get_layout (GtkWidget   *widget,
                         const char  *texte,
                         DessinTexte  style)
{
  const guint fonte = find_fonte (widget);
  const Cle cle = { fonte, style, (char *) (texte != NULL ? texte : "") };
  PangoLayout *layout = g_hash_table_lookup (get_layouts (), &cle);

  if (layout != NULL)
    return layout;

  if (g_hash_table_size (layouts) >= LAYOUTS_MAX)
    g_hash_table_remove_all (layouts);
  layout = create_layout (fontes[fonte].context, cle.texte, style);
  g_hash_table_insert (layouts,
                       g_memdup2 (&(Cle) { fonte, style, g_strdup (cle.texte) }, sizeof cle), layout);

  return layout;
}

/**
 * dessin_cache_get_ligne:
 *
 * Returns: the height of a line in the widget's font, in pixels
 */
double
dessin_cache_get_ligne (GtkWidget *widget)
{
  return fontes[find_fonte (widget)].ligne;
}
