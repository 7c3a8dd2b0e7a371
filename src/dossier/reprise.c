/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/reprise.h"

#include "base/formats.h"
#include "model/codes.h"
#include "model/parcours.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

struct _Reprise
{
  GtkWidget parent_instance;

  GtkWidget *liste;
  GtkWidget *titre;
  GPtrArray *rows;
  char *contenu;
};

enum
{
  SIGNAL_INSERT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (Reprise, reprise, GTK_TYPE_WIDGET)

static gboolean
has_text (const char *texte)
{
  return texte != NULL && strspn (texte, " \n\t\r") < strlen (texte);
}

static void
clicked_cb (GtkButton *button,
            Reprise   *self)
{
  g_signal_emit (self, signals[SIGNAL_INSERT], 0,
                 (const char *) g_object_get_data (G_OBJECT (button), "resume"));
}

static gboolean
is_taken_up (DossierComplet *dossier,
             const char     *resume)
{
  for (guint i = 0; i < dossier->sections->len; i++)
    {
      const Section *section = g_ptr_array_index (dossier->sections, i);

      if (section->texte != NULL && strstr (section->texte, resume) != NULL)
        return TRUE;
    }

  return FALSE;
}

static void
add_row (Reprise        *self,
         DossierComplet *dossier,
         Entretien      *entretien,
         gboolean        writable)
{
  const char *genre = code_libelle_find (codes_genre_entretien, entretien->genre);
  const gboolean pris = is_taken_up (dossier, entretien->resume);
  g_autofree char *jour = format_moment (entretien->debut, FORMAT_JOUR_COURT_ANNEE);
  g_autofree char *titre = g_strdup_printf ("%s · %s", jour, genre);
  g_autofree char *nom = g_strdup_printf (_("Insert the summary of %s"), jour);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_label (pris ? _("Inserted") : _("Insert"));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), titre);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), entretien->resume);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button, writable && !pris);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, nom, -1);
  g_object_set_data_full (G_OBJECT (button), "resume", g_strdup (entretien->resume), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self->titre), row);
  g_ptr_array_add (self->rows, row);
}

static void
clear_rows (Reprise *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self->titre), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
}

/* What the rows say: as long as it is the same they stay, with the keyboard in them. */
static char *
describe (DossierComplet *dossier,
          GPtrArray      *entretiens,
          gboolean        writable)
{
  GString *contenu = g_string_new (writable ? "w" : "r");

  for (guint i = 0; i < entretiens->len; i++)
    {
      const Entretien *entretien = g_ptr_array_index (entretiens, i);

      g_string_append_printf (contenu, "\n%" G_GINT64_FORMAT " %s %d %s", entretien->debut,
                              entretien->genre, is_taken_up (dossier, entretien->resume),
                              entretien->resume);
    }

  return g_string_free (contenu, FALSE);
}

static void
reprise_dispose (GObject *object)
{
  Reprise *self = JALONS_REPRISE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TYPE_REPRISE);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->contenu, g_free);

  G_OBJECT_CLASS (reprise_parent_class)->dispose (object);
}

static void
reprise_class_init (RepriseClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_dispose;

  signals[SIGNAL_INSERT] = g_signal_new ("insert", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/jalons/Jalons/dossier/reprise.ui");
  gtk_widget_class_bind_template_child (widget_class, Reprise, liste);
  gtk_widget_class_bind_template_child (widget_class, Reprise, titre);
}

static void
reprise_init (Reprise *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * reprise_list:
 *
 * Returns: (transfer container) (element-type Entretien): the entretiens held that have a shared
 *   summary, oldest first
 */
GPtrArray *
reprise_list (DossierComplet *dossier)
{
  GPtrArray *entretiens = g_ptr_array_new ();

  for (guint i = 0; i < dossier->entretiens->len; i++)
    {
      Entretien *entretien = g_ptr_array_index (dossier->entretiens, i);

      if (entretien_is_held (entretien) && has_text (entretien->resume))
        g_ptr_array_add (entretiens, entretien);
    }

  return entretiens;
}

/**
 * reprise_set_dossier:
 * @writable: whether something can be inserted
 *
 * Shows the summaries of a dossier.
 */
void
reprise_set_dossier (Reprise        *self,
                     DossierComplet *dossier,
                     gboolean        writable)
{
  g_autoptr (GPtrArray) entretiens = reprise_list (dossier);
  g_autofree char *contenu = describe (dossier, entretiens, writable);
  g_autofree char *resume = NULL;

  if (g_strcmp0 (contenu, self->contenu) == 0)
    return;

  g_free (self->contenu);
  self->contenu = g_steal_pointer (&contenu);
  clear_rows (self);
  for (guint i = 0; i < entretiens->len; i++)
    add_row (self, dossier, g_ptr_array_index (entretiens, i), writable);

  resume = entretiens->len > 0
           ? g_strdup_printf (ngettext ("%u shared summary", "%u shared summaries", entretiens->len),
                              entretiens->len)
           : g_strdup (_("No meeting held has a shared summary yet."));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self->titre), resume);
  adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (self->titre), entretiens->len > 0);
}

/**
 * reprise_get_n_resumes:
 *
 * Returns: how many summaries are offered
 */
guint
reprise_get_n_resumes (Reprise *self)
{
  return self->rows->len;
}
