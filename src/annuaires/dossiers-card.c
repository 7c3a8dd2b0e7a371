/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "annuaires/dossiers-card.h"

#include "model/codes.h"
#include "model/tables.h"
#include "operations/annuaires.h"

#include <glib/gi18n.h>

/* An employer may have hundreds: they come by pages. */
#define PAR_PAGE 25

struct _DossiersCard
{
  AdwPreferencesGroup parent_instance;

  Repository *repository;
  GPtrArray *dossiers; /* the newest first */
  gboolean lus; /* whether the base has them in memory */
  gboolean employeur;
  guint montres;
  GPtrArray *rows; /* which the group owns */
};

G_DEFINE_FINAL_TYPE (DossiersCard, dossiers_card, ADW_TYPE_PREFERENCES_GROUP)

static gint
compare_dates (gconstpointer a,
               gconstpointer b)
{
  const Dossier *da = *(Dossier * const *) a;
  const Dossier *db = *(Dossier * const *) b;

  if (da->demande_le != db->demande_le)
    return da->demande_le > db->demande_le ? -1 : 1;
  return g_strcmp0 (db->ref, da->ref);
}

static void
add_row (DossiersCard *self,
         GtkWidget    *row)
{
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static char *
make_title (DossiersCard *self,
            Dossier      *dossier,
            Apercu       *apercu)
{
  g_autoptr (Prestation) prestation = NULL;

  if (self->employeur && apercu != NULL)
    return g_strdup_printf ("%s %s", apercu->nom != NULL ? apercu->nom : "",
                            apercu->prenom != NULL ? apercu->prenom : "");

  prestation = repository_get_prestation (self->repository, dossier->prestation,
                                          dossier->prestation_version, NULL);
  return g_strdup (prestation != NULL ? prestation->libelle : dossier->prestation);
}

static GtkWidget *
create_row (DossiersCard *self,
            Dossier      *dossier)
{
  const char *uuid = fiche_get_uuid (JALONS_FICHE (dossier));
  g_autoptr (Fiche) apercu = repository_get (self->repository, TYPE_APERCU, uuid, NULL);
  g_autofree char *titre = make_title (self, dossier, apercu != NULL ? JALONS_APERCU (apercu) : NULL);
  const char *lieu = !self->employeur && apercu != NULL ? JALONS_APERCU (apercu)->collectivite : NULL;
  g_autofree char *detail =
    g_strjoin (" · ", code_libelle_find (codes_statut_dossier, dossier->statut), dossier->ref, lieu,
               NULL);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *fleche = gtk_image_new_from_icon_name ("suivant-symbolic");

  g_strstrip (titre);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), titre);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), detail);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), fleche);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-dossier");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", uuid);

  return row;
}

static void show_more (DossiersCard *self);

static void
more_cb (GtkWidget    *row,
         DossiersCard *self)
{
  g_ptr_array_remove (self->rows, row);
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), row);
  show_more (self);
}

static void
show_more (DossiersCard *self)
{
  const guint fin = MIN (self->dossiers->len, self->montres + PAR_PAGE);

  for (; self->montres < fin; self->montres++)
    add_row (self, create_row (self, self->dossiers->pdata[self->montres]));
  if (self->montres < self->dossiers->len)
    {
      const guint reste = self->dossiers->len - self->montres;
      g_autofree char *texte =
        g_strdup_printf (ngettext ("Show %u more dossier", "Show %u more dossiers", reste), reste);
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), texte);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      g_signal_connect_object (row, "activated", G_CALLBACK (more_cb), self, 0);
      add_row (self, row);
    }
}

static void
dossiers_card_dispose (GObject *object)
{
  DossiersCard *self = JALONS_DOSSIERS_CARD (object);

  g_ptr_array_set_size (self->rows, 0);
  g_clear_object (&self->repository);
  g_clear_pointer (&self->dossiers, g_ptr_array_unref);

  G_OBJECT_CLASS (dossiers_card_parent_class)->dispose (object);
}

static void
dossiers_card_finalize (GObject *object)
{
  g_ptr_array_unref (JALONS_DOSSIERS_CARD (object)->rows);

  G_OBJECT_CLASS (dossiers_card_parent_class)->finalize (object);
}

static void
dossiers_card_class_init (DossiersCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dossiers_card_dispose;
  G_OBJECT_CLASS (klass)->finalize = dossiers_card_finalize;
}

static void
dossiers_card_init (DossiersCard *self)
{
  self->rows = g_ptr_array_new ();
}

static void
show_title (DossiersCard *self)
{
  const guint n = self->dossiers->len;
  g_autofree char *titre = n > 0 ? g_strdup_printf (ngettext ("%u dossier", "%u dossiers", n), n)
                                 : g_strdup (self->lus ? _("No dossier")
                                                       : _("Reading the dossiers…"));

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), titre);
}

/**
 * dossiers_card_show:
 * @fiche: an agent or a collectivité
 *
 * Shows their dossiers.
 */
void
dossiers_card_show (DossiersCard *self,
                    Repository   *repository,
                    Fiche        *fiche)
{
  g_return_if_fail (JALONS_IS_DOSSIERS_CARD (self));

  g_set_object (&self->repository, repository);
  g_clear_pointer (&self->dossiers, g_ptr_array_unref);
  /* The window does not wait for them. */
  self->lus = repository_is_loaded (repository, NIVEAU_STRUCTURE);
  self->dossiers = self->lus ? annuaires_list_dossiers (repository, fiche, NULL) : NULL;
  if (self->dossiers == NULL)
    self->dossiers = g_ptr_array_new ();
  g_ptr_array_sort (self->dossiers, compare_dates);
  self->employeur = JALONS_IS_COLLECTIVITE (fiche);
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  self->montres = 0;
  show_title (self);
  show_more (self);
}

/**
 * dossiers_card_count:
 *
 * Returns: how many dossiers there are
 */
guint
dossiers_card_count (DossiersCard *self)
{
  g_return_val_if_fail (JALONS_IS_DOSSIERS_CARD (self), 0);

  return self->dossiers != NULL ? self->dossiers->len : 0;
}
