/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "prestations/prestation-page.h"

#include "operations/prestations.h"
#include "prestations/prestation-lecture.h"
#include "prestations/prestation-textes.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _PrestationPage
{
  GtkWidget parent_instance;

  Repository *repository;
  Prestation *prestation;
  GPtrArray *versions; /* PrestationFiche, the present one first */
  gboolean loading;

  GtkWidget *contenu;
  GtkWidget *titre;
  GtkWidget *centre;
  GtkWidget *version;
  GtkWidget *choix;
  GtkWidget *comparer;
  GtkWidget *ancienne;
  GtkWidget *fondement;
  GtkWidget *lecture;
  GtkWidget *defilement;
};

G_DEFINE_FINAL_TYPE (PrestationPage, prestation_page, GTK_TYPE_WIDGET)

static void
fill_versions (PrestationPage *self,
               gint64          version)
{
  g_autoptr (GtkStringList) liste = gtk_string_list_new (NULL);
  guint rang = 0;

  for (guint i = 0; i < self->versions->len; i++)
    {
      const PrestationFiche *fiche = self->versions->pdata[i];
      g_autofree char *texte = texte_version (fiche);

      gtk_string_list_append (liste, texte);
      if (fiche->version == version)
        rang = i;
    }
  self->loading = TRUE;
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->choix), G_LIST_MODEL (liste));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->choix), rang);
  self->loading = FALSE;
}

static const PrestationFiche *
find_fiche (PrestationPage *self)
{
  for (guint i = 0; i < self->versions->len; i++)
    {
      const PrestationFiche *fiche = self->versions->pdata[i];

      if (fiche->version == self->prestation->version)
        return fiche;
    }

  return NULL;
}

static void
show_texts (PrestationPage *self)
{
  const Prestation *prestation = self->prestation;
  const PrestationFiche *fiche = find_fiche (self);
  const PrestationFiche *derniere = self->versions->pdata[0];
  const gboolean plusieurs = self->versions->len > 1;
  const gboolean ancienne = prestation->version != derniere->version;
  g_autofree char *centre = g_strdup_printf ("%s · %s", prestation->centre->sigle,
                                             prestation->centre->nom);
  g_autofree char *version = fiche != NULL ? texte_version (fiche) : NULL;
  g_autofree char *avis =
    g_strdup_printf (_("An older version, for the dossiers that have it. New ones take version "
                       "%d."), (int) derniere->version);
  const gboolean dit = fiche != NULL && fiche->fondement != NULL && *fiche->fondement != '\0';
  g_autofree char *fondement =
    dit ? g_strdup_printf (_("It rests on: %s"), fiche->fondement) : NULL;

  gtk_label_set_label (GTK_LABEL (self->titre), prestation->libelle);
  gtk_label_set_label (GTK_LABEL (self->centre), centre);
  gtk_label_set_label (GTK_LABEL (self->version), version != NULL ? version : "");
  gtk_widget_set_visible (self->version, !plusieurs);
  gtk_widget_set_visible (self->choix, plusieurs);
  gtk_widget_set_visible (self->comparer, plusieurs);
  gtk_label_set_label (GTK_LABEL (self->ancienne), avis);
  gtk_widget_set_visible (self->ancienne, ancienne);
  gtk_label_set_label (GTK_LABEL (self->fondement), fondement != NULL ? fondement : "");
  gtk_widget_set_visible (self->fondement, fondement != NULL);
}

static void
show_prestation (PrestationPage *self)
{
  GtkAdjustment *defilement =
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->defilement));

  show_texts (self);
  prestation_lecture_set_prestation (JALONS_PRESTATION_LECTURE (self->lecture), self->prestation);
  gtk_adjustment_set_value (defilement, 0);
}

static void
version_cb (PrestationPage *self)
{
  const guint rang = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->choix));
  const PrestationFiche *fiche;
  Prestation *prestation;

  if (self->loading || self->versions == NULL || rang >= self->versions->len)
    return;

  fiche = self->versions->pdata[rang];
  prestation = repository_get_prestation (self->repository, fiche->code, fiche->version, NULL);
  if (prestation == NULL)
    return;

  prestation_unref (self->prestation);
  self->prestation = prestation;
  show_prestation (self);
}

static void
prestation_page_dispose (GObject *object)
{
  PrestationPage *self = JALONS_PRESTATION_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TYPE_PRESTATION_PAGE);
  g_clear_pointer (&self->versions, g_ptr_array_unref);
  g_clear_pointer (&self->prestation, prestation_unref);
  g_clear_object (&self->repository);

  G_OBJECT_CLASS (prestation_page_parent_class)->dispose (object);
}

static void
prestation_page_class_init (PrestationPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = prestation_page_dispose;
  g_type_ensure (TYPE_PRESTATION_LECTURE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/jalons/Jalons/prestations/prestation-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PrestationPage, contenu);
  gtk_widget_class_bind_template_child (widget_class, PrestationPage, titre);
  gtk_widget_class_bind_template_child (widget_class, PrestationPage, centre);
  gtk_widget_class_bind_template_child (widget_class, PrestationPage, version);
  gtk_widget_class_bind_template_child (widget_class, PrestationPage, choix);
  gtk_widget_class_bind_template_child (widget_class, PrestationPage, comparer);
  gtk_widget_class_bind_template_child (widget_class, PrestationPage, ancienne);
  gtk_widget_class_bind_template_child (widget_class, PrestationPage, fondement);
  gtk_widget_class_bind_template_child (widget_class, PrestationPage, lecture);
  gtk_widget_class_bind_template_child (widget_class, PrestationPage, defilement);
  gtk_widget_class_bind_template_callback (widget_class, version_cb);
}

static void
prestation_page_init (PrestationPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * prestation_page_show:
 * @repository: (transfer none): an open base
 * @code: of a prestation
 * @version: one of its versions, or %CHAMP_ABSENT for the present one
 *
 * Shows a prestation; where it cannot be read the page stays as it was.
 */
void
prestation_page_show (PrestationPage  *self,
                      Repository      *repository,
                      const char      *code,
                      gint64           version,
                      GError         **error)
{
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (Prestation) prestation = NULL;

  g_return_if_fail (JALONS_IS_PRESTATION_PAGE (self));

  versions = prestations_list_versions (repository, code, error);
  if (versions == NULL)
    return;
  prestation = repository_get_prestation (repository, code, version, error);
  if (prestation == NULL)
    return;

  g_set_object (&self->repository, repository);
  g_clear_pointer (&self->versions, g_ptr_array_unref);
  self->versions = g_steal_pointer (&versions);
  g_clear_pointer (&self->prestation, prestation_unref);
  self->prestation = g_steal_pointer (&prestation);
  fill_versions (self, self->prestation->version);
  show_prestation (self);
}

/**
 * prestation_page_get_prestation:
 *
 * Returns: (transfer none) (nullable): the version that is shown
 */
Prestation *
prestation_page_get_prestation (PrestationPage *self)
{
  g_return_val_if_fail (JALONS_IS_PRESTATION_PAGE (self), NULL);

  return self->prestation;
}
