/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "annuaires/annuaires-page-private.h"

#include "annuaires/annuaire-fiche.h"
#include "widgets/annuaire-textes.h"
#include "annuaires/fiche-formulaire.h"
#include "annuaires/fusion-window.h"
#include "operations/annuaires.h"

#include <glib/gi18n.h>

/* What one does with a directory: new records, those that go, and two that become one. */

void
annuaires_page_enable_actions (AnnuairesPage *self)
{
  const gboolean writable = repository_is_writable (self->repository);
  const gboolean montree = annuaires_page_get_annuaire (self)->choisie != NULL;
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "annuaires.new", writable);
  gtk_widget_action_set_enabled (widget, "annuaires.doubles", writable);
  gtk_widget_action_set_enabled (widget, "annuaires.import", writable);
  gtk_widget_action_set_enabled (widget, "annuaires.import-contacts", writable);
  gtk_widget_action_set_enabled (widget, "annuaires.merge", writable && montree);
  gtk_widget_action_set_enabled (widget, "annuaires.delete", writable && montree);
}

void
annuaires_page_stop_merging (AnnuairesPage *self)
{
  g_clear_pointer (&self->a_fusionner, g_free);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (self->liste), FALSE);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->fusion), FALSE);
}

static void
merged_cb (AnnuairesPage *self,
           const char    *uuid)
{
  annuaires_page_choose (self, uuid);
  annuaires_page_restore_selection (self, annuaires_page_get_annuaire (self));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", _("Records merged"));
}

static void
present (AnnuairesPage *self,
         GtkWidget     *window)
{
  gtk_window_set_transient_for (GTK_WINDOW (window),
                                GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
  gtk_window_present (GTK_WINDOW (window));
}

void
annuaires_page_open_merge (AnnuairesPage *self,
                           Fiche         *seconde)
{
  g_autoptr (Fiche) premiere =
    repository_get (self->repository, annuaires_page_get_annuaire (self)->type, self->a_fusionner, NULL);
  GtkWidget *window;

  annuaires_page_stop_merging (self);
  annuaires_page_restore_selection (self, annuaires_page_get_annuaire (self));
  if (premiere == NULL || premiere == seconde)
    return;

  window = fusion_window_new (self->repository, premiere, seconde);
  g_signal_connect_object (window, "merged", G_CALLBACK (merged_cb), self, G_CONNECT_SWAPPED);
  present (self, window);
}

static void
created_cb (Fiche   *fiche,
            GObject *object)
{
  AnnuairesPage *self = JALONS_ANNUAIRES_PAGE (object);

  annuaires_page_open (self, G_OBJECT_TYPE (fiche), fiche_get_uuid (fiche));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s",
                              JALONS_IS_AGENT (fiche) ? _("Employee added") : _("Employer added"));
}

static void
new_cb (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  static const char * const agent[] = { "civilite", "nom", "prenom", "naissance_le", "fonction", NULL };
  static const char * const collectivite[] = { "nom", "type", "siret", "commune", "affiliee", NULL };
  AnnuairesPage *self = JALONS_ANNUAIRES_PAGE (widget);
  const gboolean agents = self->courant == AGENTS;
  g_autoptr (Fiche) fiche = g_object_new (annuaires_page_get_annuaire (self)->type, NULL);

  gtk_window_present (GTK_WINDOW (
    fiche_formulaire_new (widget, self->repository, fiche,
                          agents ? _("New employee") : _("New employer"),
                          agents ? agent : collectivite, created_cb, G_OBJECT (self))));
}

static void
delete_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  AnnuairesPage *self = JALONS_ANNUAIRES_PAGE (widget);
  const Annuaire *annuaire = annuaires_page_get_annuaire (self);
  g_autoptr (Fiche) fiche =
    repository_get (self->repository, annuaire->type, annuaire->choisie, NULL);
  g_autoptr (GError) error = NULL;

  if (fiche == NULL)
    return;
  if (annuaires_delete (self->repository, fiche, &error))
    gtk_widget_activate_action (widget, "win.toast-undo", "s", _("Record deleted"));
  else
    gtk_widget_activate_action (widget, "win.error", "s", error->message);
}

static void
merge_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  AnnuairesPage *self = JALONS_ANNUAIRES_PAGE (widget);
  Annuaire *annuaire = annuaires_page_get_annuaire (self);
  Fiche *fiche = annuaire_fiche_get_fiche (JALONS_ANNUAIRE_FICHE (annuaire->fiche));
  g_autofree char *nom = annuaire_texte_nom (fiche);
  g_autofree char *texte =
    g_strdup_printf (_("Choose in the list the record to merge with “%s”."), nom);

  g_free (self->a_fusionner);
  self->a_fusionner = g_strdup (annuaire->choisie);
  gtk_label_set_text (GTK_LABEL (self->fusion_texte), texte);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (self->liste), TRUE);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->fusion), TRUE);
  gtk_widget_grab_focus (self->recherche);
}

static void
cancel_merge_cb (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  AnnuairesPage *self = JALONS_ANNUAIRES_PAGE (widget);

  annuaires_page_stop_merging (self);
  annuaires_page_restore_selection (self, annuaires_page_get_annuaire (self));
}

static void
doubles_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  AnnuairesPage *self = JALONS_ANNUAIRES_PAGE (widget);

  present (self, fusion_window_new_doubles (self->repository, annuaires_page_get_annuaire (self)->type));
}

static void
search_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  AnnuairesPage *self = JALONS_ANNUAIRES_PAGE (widget);

  /* Asked for again, it is not in this directory. */
  if (gtk_widget_get_focus_child (self->recherche) != NULL)
    gtk_widget_activate_action (widget, "win.search", NULL);
  else
    gtk_widget_grab_focus (self->recherche);
}

void
annuaires_page_class_add_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "annuaires.new", NULL, new_cb);
  gtk_widget_class_install_action (widget_class, "annuaires.delete", NULL, delete_cb);
  gtk_widget_class_install_action (widget_class, "annuaires.merge", NULL, merge_cb);
  gtk_widget_class_install_action (widget_class, "annuaires.cancel-merge", NULL, cancel_merge_cb);
  gtk_widget_class_install_action (widget_class, "annuaires.doubles", NULL, doubles_cb);
  gtk_widget_class_install_action (widget_class, "annuaires.search", NULL, search_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK,
                                       "annuaires.search", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "annuaires.cancel-merge",
                                       NULL);
}
