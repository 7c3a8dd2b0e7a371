/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/memoire.h"

#define CLE_REGLAGE "layout"
/* A divider that is dragged moves at each frame. */
#define DELAI_MS 500

typedef struct
{
  GSettings *settings; /* (nullable) */
  GVariantDict *valeurs;
  guint ecriture;
} Memoire;

static Memoire *
get_memoire (void)
{
  static Memoire memoire;

  if (memoire.valeurs == NULL)
    memoire.valeurs = g_variant_dict_new (NULL);

  return &memoire;
}

/**
 * memoire_attach:
 * @settings: (nullable): where it is kept from now on; %NULL where nothing is
 *
 * Reads what was left by earlier runs.
 */
void
memoire_attach (GSettings *settings)
{
  Memoire *self = get_memoire ();
  g_autoptr (GVariant) lues = NULL;

  memoire_flush ();
  g_set_object (&self->settings, settings);
  if (settings != NULL)
    lues = g_settings_get_value (settings, CLE_REGLAGE);
  g_variant_dict_unref (self->valeurs);
  self->valeurs = g_variant_dict_new (lues);
}

static gboolean
write_cb (gpointer data)
{
  get_memoire ()->ecriture = 0;
  memoire_flush ();

  return G_SOURCE_REMOVE;
}

static void
changed_cb (GObject    *object,
            GParamSpec *pspec,
            const char *cle)
{
  Memoire *self = get_memoire ();
  g_auto (GValue) valeur = G_VALUE_INIT;

  g_value_init (&valeur, G_TYPE_DOUBLE);
  g_object_get_property (object, pspec->name, &valeur);
  g_variant_dict_insert (self->valeurs, cle, "d", g_value_get_double (&valeur));
  if (self->ecriture == 0 && self->settings != NULL)
    self->ecriture = g_timeout_add (DELAI_MS, write_cb, NULL);
}

/**
 * memoire_bind:
 * @propriete: a number of @object that tells when the user changes it
 * @cle: what it is
 *
 * Gives @object what was left, and remembers what becomes of it.
 */
void
memoire_bind (GObject    *object,
              const char *propriete,
              const char *cle)
{
  g_autofree char *signal = g_strconcat ("notify::", propriete, NULL);
  g_auto (GValue) valeur = G_VALUE_INIT;
  double laissee;

  if (g_variant_dict_lookup (get_memoire ()->valeurs, cle, "d", &laissee))
    {
      g_value_init (&valeur, G_TYPE_DOUBLE);
      g_value_set_double (&valeur, laissee);
      g_object_set_property (object, propriete, &valeur);
    }
  g_signal_connect (object, signal, G_CALLBACK (changed_cb),
                    (gpointer) g_intern_string (cle));
}

/**
 * memoire_bind_window:
 * @nom: what the window is
 *
 * Opens it as large as the last one of that name was left.
 */
void
memoire_bind_window (GtkWindow  *window,
                     const char *nom)
{
  g_autofree char *largeur = g_strconcat (nom, "-largeur", NULL);
  g_autofree char *hauteur = g_strconcat (nom, "-hauteur", NULL);

  memoire_bind (G_OBJECT (window), "default-width", largeur);
  memoire_bind (G_OBJECT (window), "default-height", hauteur);
}

/**
 * memoire_flush:
 *
 * Keeps what is remembered now: before a window goes.
 */
void
memoire_flush (void)
{
  Memoire *self = get_memoire ();
  GVariant *valeurs;

  if (self->ecriture == 0)
    return;
  g_clear_handle_id (&self->ecriture, g_source_remove);

  valeurs = g_variant_ref_sink (g_variant_dict_end (self->valeurs));
  g_settings_set_value (self->settings, CLE_REGLAGE, valeurs);
  g_variant_dict_unref (self->valeurs);
  self->valeurs = g_variant_dict_new (valeurs);
  g_variant_unref (valeurs);
}
