/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/version-card.h"

#include "model/statuts.h"
#include "operations/prestations.h"
#include "widgets/carte.h"
#include "widgets/formulaire-window.h"

#include <glib/gi18n.h>

struct _VersionCard
{
  GtkWidget parent_instance;

  DossierCourant *courant;

  GtkWidget *carte;
  GtkWidget *texte;
};

G_DEFINE_FINAL_TYPE (VersionCard, version_card, GTK_TYPE_WIDGET)

typedef struct
{
  GtkWidget *page;
  DossierCourant *courant;
  gint64 version;
} Passage;

static void
passage_free (gpointer data)
{
  Passage *self = data;

  g_object_unref (self->page);
  g_object_unref (self->courant);
  g_free (self);
}

static gboolean
move_cb (gpointer   data,
         GError   **error)
{
  Passage *self = data;
  g_autofree char *message = NULL;

  if (!dossiers_move_version (dossier_courant_get_repository (self->courant),
                              dossier_courant_get_uuid (self->courant), self->version, error))
    return FALSE;

  message = g_strdup_printf (_("Dossier moved to version %d"), (int) self->version);
  dossier_courant_show_toast (self->page, message, TRUE);

  return TRUE;
}

static void
add_phrases (FormulaireWindow *window,
             const char       *titre,
             GPtrArray        *phrases)
{
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  if (phrases->len == 0)
    return;

  gtk_box_append (GTK_BOX (boite), carte_texte_new (titre, "row-title"));
  for (guint i = 0; i < phrases->len; i++)
    {
      g_autofree char *ligne = g_strdup_printf ("•  %s", (const char *) phrases->pdata[i]);

      gtk_box_append (GTK_BOX (boite), carte_texte_new (ligne, NULL));
    }
  formulaire_window_add_widget (window, boite);
}

static void
show_differences_cb (VersionCard *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChangementVersion) changement =
    dossiers_compare_version (dossier_courant_get_repository (self->courant),
                              dossier_courant_get_uuid (self->courant), CHAMP_ABSENT, &error);
  g_autofree char *titre = NULL;
  g_autofree char *change = NULL;
  FormulaireWindow *window;
  Passage *passage;

  if (changement == NULL)
    {
      dossier_courant_show_error (GTK_WIDGET (self), error);
      return;
    }

  titre = g_strdup_printf (_("Move to version %d"), (int) changement->vers);
  change = g_strdup_printf (_("What changes from version %d"), (int) changement->de);
  window = formulaire_window_new (GTK_WIDGET (self), titre, _("_Move the Dossier"));
  add_phrases (window, change, changement->differences);
  add_phrases (window, _("What stays in this dossier"), changement->gardes);
  formulaire_window_add_widget (
    window, carte_texte_new (_("The dossier keeps its own price. The move can be undone."),
                             "small-caption"));
  passage = g_new0 (Passage, 1);
  passage->page = g_object_ref (GTK_WIDGET (self));
  passage->courant = g_object_ref (self->courant);
  passage->version = changement->vers;
  formulaire_window_set_validate (window, move_cb, passage, passage_free);
  gtk_window_present (GTK_WINDOW (window));
}

static gint64
find_newer (VersionCard    *self,
            DossierComplet *complet)
{
  g_autoptr (Prestation) derniere = NULL;
  const gint64 version = complet->dossier->prestation_version;

  if (complet->dossier->prestation == NULL || version == CHAMP_ABSENT ||
      !statut_is_open (complet->dossier->statut))
    return CHAMP_ABSENT;

  derniere = repository_get_prestation (dossier_courant_get_repository (self->courant),
                                        complet->dossier->prestation, CHAMP_ABSENT, NULL);

  return derniere != NULL && derniere->version > version ? derniere->version : CHAMP_ABSENT;
}

static void
refresh_cb (VersionCard *self)
{
  DossierComplet *complet = dossier_courant_get_complet (self->courant);
  const gint64 version = complet != NULL ? find_newer (self, complet) : CHAMP_ABSENT;
  g_autofree char *texte = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), version != CHAMP_ABSENT &&
                                               dossier_courant_is_writable (self->courant));
  if (version == CHAMP_ABSENT)
    return;

  texte = g_strdup_printf (_("A newer version of the service exists: this dossier has version %d, "
                             "new ones take version %d."),
                           (int) complet->dossier->prestation_version, (int) version);
  gtk_label_set_label (GTK_LABEL (self->texte), texte);
}

/* A version that is saved, or undone, belongs to no dossier. */
static void
repository_changed_cb (VersionCard *self,
                       const char  *dossier)
{
  if (dossier == NULL)
    refresh_cb (self);
}

static void
version_card_dispose (GObject *object)
{
  VersionCard *self = JALONS_VERSION_CARD (object);

  g_clear_pointer (&self->carte, gtk_widget_unparent);
  g_clear_object (&self->courant);

  G_OBJECT_CLASS (version_card_parent_class)->dispose (object);
}

static void
version_card_class_init (VersionCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = version_card_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
version_card_init (VersionCard *self)
{
  GtkWidget *bouton = gtk_button_new_with_label (_("Differences…"));

  self->carte = carte_new (_("Service"));
  self->texte = carte_texte_new (NULL, NULL);
  gtk_widget_add_css_class (bouton, "flat");
  gtk_widget_add_css_class (bouton, "small-button");
  g_signal_connect_object (bouton, "clicked", G_CALLBACK (show_differences_cb), self,
                           G_CONNECT_SWAPPED);
  carte_add_end (self->carte, bouton);
  carte_add (self->carte, self->texte);
  gtk_widget_set_parent (self->carte, GTK_WIDGET (self));
}

/**
 * version_card_new:
 * @courant: the dossier
 *
 * Returns: (transfer floating): what tells of a newer version of its prestation
 */
GtkWidget *
version_card_new (DossierCourant *courant)
{
  VersionCard *self = g_object_new (TYPE_VERSION_CARD, NULL);

  self->courant = g_object_ref (courant);
  g_signal_connect_object (courant, "changed", G_CALLBACK (refresh_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dossier_courant_get_repository (courant), "changed",
                           G_CALLBACK (repository_changed_cb), self, G_CONNECT_SWAPPED);
  refresh_cb (self);

  return GTK_WIDGET (self);
}
