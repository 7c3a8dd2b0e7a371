/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/dossier-view.h"

#include "base/instant.h"
#include "dossier/documents-page.h"
#include "dossier/dossier-bandeau.h"
#include "dossier/dossier-courant.h"
#include "dossier/dossier-entete.h"
#include "dossier/dossier-frise.h"
#include "dossier/dossier-textes.h"
#include "dossier/dossier-touches.h"
#include "dossier/entretiens-page.h"
#include "dossier/historique-page.h"
#include "dossier/page-tardive.h"
#include "dossier/plan-redaction.h"
#include "dossier/preparation-page.h"
#include "dossier/suivi-page.h"
#include "dossier/synthese-page.h"
#include "widgets/frise-panneau.h"
#include "widgets/texte-echelle.h"

#include <glib/gi18n.h>

/* Below this width, with text of the usual size, the facts leave and the columns go under one
 * another. */
#define LARGEUR_MINCE 900
#define LARGEUR_MINIMALE 640

struct _DossierView
{
  GtkWidget parent_instance;

  DossierCourant *courant;
  gboolean mince;
  guint mince_id;

  GtkWidget *racine;
  GtkWidget *boite;
  GtkWidget *pages;
  GtkWidget *defilement;
  GtkWidget *suivi;
  GtkWidget *haut;
  GtkWidget *frise;
  GtkWidget *heures;
  GtkWidget *onglets;

  GtkWidget *bandeau;
  GtkWidget *entete;
  GtkWidget *suivi_page;
  GtkWidget *entretiens_page;
};

G_DEFINE_FINAL_TYPE (DossierView, dossier_view, GTK_TYPE_WIDGET)

/* Pages */

static gboolean
is_suivi (DossierView *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (self->pages)), "suivi") == 0;
}

static void
page_changed_cb (DossierView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  const gboolean onglet = focus != NULL && gtk_widget_get_ancestor (focus, TYPE_ONGLETS) != NULL;

  if (self->bandeau == NULL)
    return;

  /* Leaving a page makes versions of what was typed there. */
  dossier_courant_keep_drafts (self->courant);
  gtk_widget_set_visible (self->bandeau, !is_suivi (self));
  /* The tabs of the other header take over the keyboard. */
  if (onglet)
    gtk_widget_child_focus (is_suivi (self) ? self->onglets
                                            : GTK_WIDGET (dossier_bandeau_get_onglets (
                                                JALONS_DOSSIER_BANDEAU (self->bandeau))),
                            GTK_DIR_TAB_FORWARD);
}

static void
page_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  dossier_view_set_page (JALONS_DOSSIER_VIEW (widget), g_variant_get_string (parameter, NULL));
}

static void
open_entretien_cb (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  dossier_view_focus_entretien (JALONS_DOSSIER_VIEW (widget),
                                g_variant_get_string (parameter, NULL));
}

/* "regles", "echeances", or the uuid of a step or a reminder */
static void
voir_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  SuiviPage *page = JALONS_SUIVI_PAGE (JALONS_DOSSIER_VIEW (widget)->suivi_page);

  dossier_view_set_page (JALONS_DOSSIER_VIEW (widget), "suivi");
  if (g_str_equal (g_variant_get_string (parameter, NULL), "regles"))
    suivi_page_show_regles (page);
  else if (!suivi_page_show_ligne (page, g_variant_get_string (parameter, NULL)))
    suivi_page_show_echeances (page);
}

static EntretiensPage *
get_entretiens_page (DossierView *self)
{
  PageTardive *page = JALONS_PAGE_TARDIVE (self->entretiens_page);

  return JALONS_ENTRETIENS_PAGE (page_tardive_get_page (page));
}

static void
notes_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  DossierView *self = JALONS_DOSSIER_VIEW (widget);
  DossierComplet *complet = dossier_courant_get_complet (self->courant);
  Entretien *entretien = complet != NULL ? dossier_find_nearest (complet, instant_now ()) : NULL;

  dossier_view_set_page (self, "entretiens");
  if (entretien != NULL)
    entretiens_page_focus_notes (get_entretiens_page (self),
                                 fiche_get_uuid (JALONS_FICHE (entretien)));
}

static void
frise_activated_cb (DossierView *self,
                    const char  *genre,
                    const char  *uuid)
{
  DossierComplet *complet = dossier_courant_get_complet (self->courant);

  if (uuid == NULL || complet == NULL)
    return;

  if (g_str_equal (genre, "phase"))
    suivi_page_show_phase (JALONS_SUIVI_PAGE (self->suivi_page), uuid);
  else if (dossier_find_entretien (complet, uuid) != NULL)
    dossier_view_focus_entretien (self, uuid);
  else if (!suivi_page_show_ligne (JALONS_SUIVI_PAGE (self->suivi_page), uuid))
    suivi_page_show_echeances (JALONS_SUIVI_PAGE (self->suivi_page));
}

/* Content */

static void
set_tab (DossierView *self,
         const char  *page,
         const char  *titre,
         const char  *compte)
{
  onglets_set_page (JALONS_ONGLETS (self->onglets), page, titre, compte);
  onglets_set_page (dossier_bandeau_get_onglets (JALONS_DOSSIER_BANDEAU (self->bandeau)), page,
                    titre, compte);
}

static void
set_writing_tab (DossierView    *self,
                 DossierComplet *complet)
{
  const char *document = plan_redaction_get_document (complet);
  g_autoptr (GPtrArray) plan = NULL;
  g_autofree char *compte = NULL;
  PlanCompte parties;

  if (document == NULL)
    {
      set_tab (self, "synthese", NULL, NULL);
      if (g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (self->pages)), "synthese") == 0)
        gtk_stack_set_visible_child_name (GTK_STACK (self->pages), "suivi");
      return;
    }

  plan = plan_redaction_list (complet);
  parties = plan_redaction_count (plan);
  compte = g_strdup_printf ("%u/%u", parties.ecrits, parties.total);
  set_tab (self, "synthese", g_str_equal (document, "livret") ? _("Booklet") : _("Summary"),
           compte);
}

static void
refresh_tabs (DossierView    *self,
              DossierComplet *complet)
{
  g_autofree char *entretiens = g_strdup_printf ("%u", complet->entretiens->len);
  const guint n = complet->documents->len + complet->pieces->len;
  g_autofree char *documents = g_strdup_printf ("%u", n);

  set_tab (self, "suivi", _("Follow-up"), NULL);
  set_tab (self, "entretiens", _("Meetings"), complet->entretiens->len > 0 ? entretiens : NULL);
  set_writing_tab (self, complet);
  set_tab (self, "documents", _("Documents"), n > 0 ? documents : NULL);
  set_tab (self, "historique", _("History"), NULL);
  set_tab (self, "preparation", _("Preparation"), NULL);
}

static void
changed_cb (DossierView *self)
{
  DossierComplet *complet = dossier_courant_get_complet (self->courant);
  g_autoptr (FriseContenu) contenu = NULL;
  g_autofree char *origine = NULL;
  HeuresContenu heures;

  gtk_stack_set_visible_child_name (GTK_STACK (self->racine), complet != NULL ? "dossier" : "vide");
  if (complet == NULL)
    return;

  contenu = dossier_frise_build (complet, instant_now ());
  frise_panneau_set_contenu (JALONS_FRISE_PANNEAU (self->frise),
                             dossier_courant_get_uuid (self->courant), contenu);
  dossier_heures_build (complet, &heures, &origine);
  heures_bar_set_contenu (JALONS_HEURES_BAR (self->heures), &heures);
  refresh_tabs (self, complet);
}

/* Width */

static gboolean
mince_cb (gpointer data)
{
  DossierView *self = data;
  GtkWidget * const parts[] = { self->haut, self->bandeau, self->suivi_page, self->heures };

  self->mince_id = 0;
  dossier_entete_set_mince (JALONS_DOSSIER_ENTETE (self->entete), self->mince);
  dossier_bandeau_set_mince (JALONS_DOSSIER_BANDEAU (self->bandeau), self->mince);
  suivi_page_set_mince (JALONS_SUIVI_PAGE (self->suivi_page), self->mince);
  if (page_tardive_is_built (JALONS_PAGE_TARDIVE (self->entretiens_page)))
    entretiens_page_set_mince (get_entretiens_page (self), self->mince);
  onglets_set_mince (JALONS_ONGLETS (self->onglets), self->mince);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    (self->mince ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (parts[i], "small");

  return G_SOURCE_REMOVE;
}

static void
dossier_view_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  DossierView *self = JALONS_DOSSIER_VIEW (widget);
  const gboolean mince = width < texte_echelle_px (widget, LARGEUR_MINCE);
  int minimum;

  /* For the time of a frame the wide page can need more than there is. */
  gtk_widget_measure (self->racine, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_allocate (self->racine, MAX (width, minimum), height, baseline, NULL);
  if (self->mince == mince)
    return;

  /* Not while the sizes are being given. */
  self->mince = mince;
  if (self->mince_id == 0)
    self->mince_id = g_idle_add (mince_cb, self);
}

static void
dossier_view_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  DossierView *self = JALONS_DOSSIER_VIEW (widget);
  int least;

  /* The wide page must not keep the window from being made narrow. */
  gtk_widget_measure (self->racine, GTK_ORIENTATION_HORIZONTAL, -1, &least, natural, NULL, NULL);
  *minimum = self->mince ? least : MIN (least, LARGEUR_MINIMALE);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;

  /* Whatever the width is the one that it has: no text is broken for a width that nobody gives. */
  *minimum = *natural = 0;
  for_size = for_size >= 0 ? for_size : gtk_widget_get_width (widget);
  if (for_size > 0)
    gtk_widget_measure (self->racine, GTK_ORIENTATION_VERTICAL, MAX (for_size, least), minimum,
                        natural, NULL, NULL);
}

/* Object */

static void
dossier_view_dispose (GObject *object)
{
  DossierView *self = JALONS_DOSSIER_VIEW (object);

  g_clear_handle_id (&self->mince_id, g_source_remove);
  g_clear_pointer (&self->racine, gtk_widget_unparent);
  self->bandeau = NULL;
  g_clear_object (&self->courant);

  G_OBJECT_CLASS (dossier_view_parent_class)->dispose (object);
}

static void
dossier_view_class_init (DossierViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_view_dispose;
  widget_class->measure = dossier_view_measure;
  widget_class->size_allocate = dossier_view_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "dossierview");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/jalons/Jalons/dossier/dossier-view.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierView, racine);
  gtk_widget_class_bind_template_child (widget_class, DossierView, boite);
  gtk_widget_class_bind_template_child (widget_class, DossierView, pages);
  gtk_widget_class_bind_template_child (widget_class, DossierView, defilement);
  gtk_widget_class_bind_template_child (widget_class, DossierView, suivi);
  gtk_widget_class_bind_template_child (widget_class, DossierView, haut);
  gtk_widget_class_bind_template_child (widget_class, DossierView, frise);
  gtk_widget_class_bind_template_child (widget_class, DossierView, heures);
  gtk_widget_class_bind_template_child (widget_class, DossierView, onglets);
  gtk_widget_class_bind_template_callback (widget_class, page_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, frise_activated_cb);
  gtk_widget_class_install_action (widget_class, "dossier.page", "s", page_cb);
  gtk_widget_class_install_action (widget_class, "dossier.open-entretien", "s", open_entretien_cb);
  gtk_widget_class_install_action (widget_class, "dossier.notes", NULL, notes_cb);
  gtk_widget_class_install_action (widget_class, "dossier.voir", "s", voir_cb);
}

static void
dossier_view_init (DossierView *self)
{
  g_type_ensure (JALONS_TYPE_FRISE_PANNEAU);
  g_type_ensure (JALONS_TYPE_HEURES_BAR);
  g_type_ensure (TYPE_ONGLETS);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  onglets_set_pile (JALONS_ONGLETS (self->onglets), GTK_STACK (self->pages));
  dossier_touches_add (GTK_WIDGET (self), GTK_STACK (self->pages));
}

static GtkWidget *
add_page (DossierView     *self,
          const char      *name,
          PageTardiveBuild build)
{
  GtkWidget *page = page_tardive_new (self->courant, build);

  gtk_stack_add_named (GTK_STACK (self->pages), page, name);

  return page;
}

static void
entretiens_built_cb (DossierView *self,
                     GtkWidget   *page)
{
  entretiens_page_set_mince (JALONS_ENTRETIENS_PAGE (page), self->mince);
}

/**
 * dossier_view_new:
 * @repository: the base
 *
 * Returns: (transfer floating): the pages of a dossier, without one yet
 */
GtkWidget *
dossier_view_new (Repository *repository)
{
  DossierView *self = g_object_new (TYPE_DOSSIER_VIEW, NULL);

  self->courant = dossier_courant_new (repository);

  self->entete = dossier_entete_new (self->courant);
  gtk_box_prepend (GTK_BOX (self->haut), self->entete);
  self->suivi_page = suivi_page_new (self->courant);
  gtk_box_append (GTK_BOX (self->suivi), self->suivi_page);
  self->bandeau = dossier_bandeau_new (self->courant);
  onglets_set_pile (dossier_bandeau_get_onglets (JALONS_DOSSIER_BANDEAU (self->bandeau)),
                    GTK_STACK (self->pages));
  gtk_widget_set_visible (self->bandeau, FALSE);
  gtk_box_prepend (GTK_BOX (self->boite), self->bandeau);

  self->entretiens_page = add_page (self, "entretiens", entretiens_page_new);
  g_signal_connect_object (self->entretiens_page, "built", G_CALLBACK (entretiens_built_cb), self,
                           G_CONNECT_SWAPPED);
  add_page (self, "synthese", synthese_page_new);
  add_page (self, "documents", documents_page_new);
  add_page (self, "historique", historique_page_new);
  add_page (self, "preparation", preparation_page_new);

  g_signal_connect_object (self->courant, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  changed_cb (self);

  return GTK_WIDGET (self);
}

/**
 * dossier_view_set_dossier:
 * @uuid: (nullable): a dossier
 *
 * Shows a dossier, after what was typed in the former one is saved.
 */
void
dossier_view_set_dossier (DossierView *self,
                          const char  *uuid)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (JALONS_IS_DOSSIER_VIEW (self));

  if (!dossier_courant_set_uuid (self->courant, uuid, &error))
    {
      dossier_courant_show_error (GTK_WIDGET (self), error);
      return;
    }

  gtk_adjustment_set_value (
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->defilement)), 0);
}

/**
 * dossier_view_get_dossier:
 *
 * Returns: (nullable): the uuid of the dossier that is shown
 */
const char *
dossier_view_get_dossier (DossierView *self)
{
  g_return_val_if_fail (JALONS_IS_DOSSIER_VIEW (self), NULL);

  return dossier_courant_get_uuid (self->courant);
}

/**
 * dossier_view_set_page:
 * @page: "suivi", "entretiens", "synthese", "documents", "historique" or "preparation"
 *
 * Shows a page; one that the prestation does not have leaves the page that is shown.
 */
void
dossier_view_set_page (DossierView *self,
                       const char  *page)
{
  DossierComplet *complet;

  g_return_if_fail (JALONS_IS_DOSSIER_VIEW (self));

  complet = dossier_courant_get_complet (self->courant);
  if (g_str_equal (page, "synthese") &&
      (complet == NULL || plan_redaction_get_document (complet) == NULL))
    return;
  if (gtk_stack_get_child_by_name (GTK_STACK (self->pages), page) != NULL)
    gtk_stack_set_visible_child_name (GTK_STACK (self->pages), page);
}

/**
 * dossier_view_focus_entretien:
 * @uuid: an entretien of the dossier
 *
 * Shows an entretien, with the keyboard on it.
 */
void
dossier_view_focus_entretien (DossierView *self,
                              const char  *uuid)
{
  g_return_if_fail (JALONS_IS_DOSSIER_VIEW (self));

  dossier_view_set_page (self, "entretiens");
  entretiens_page_show (get_entretiens_page (self), uuid);
}

/**
 * dossier_view_keep_drafts:
 *
 * Saves what is typed in every page: the base is locked, the window closes.
 */
void
dossier_view_keep_drafts (DossierView *self)
{
  g_return_if_fail (JALONS_IS_DOSSIER_VIEW (self));

  dossier_courant_keep_drafts (self->courant);
}
