/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/preparation-page.h"

#include "base/formats.h"
#include "base/jour.h"
#include "documents/preparation-textes.h"
#include "dossier/preparation-feuille.h"
#include "dossier/preparation-liste.h"
#include "widgets/wrap-layout.h"
#include "widgets/carte.h"
#include "widgets/noms.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define LARGEUR 860
#define N_LECTEURS 3

struct _PreparationPage
{
  GtkWidget parent_instance;

  DossierCourant *courant;
  PreparationLecteur lecteur;
  gboolean perimee;

  GtkWidget *defilement;
  GtkWidget *lecteurs[N_LECTEURS];
  GtkWidget *phrase;
  GtkWidget *discrete;
  GtkWidget *pile; /* what is open to the reader, or that nothing is */
  GtkWidget *prochain;
  GtkWidget *etat;
  GtkWidget *dernier;
  GtkWidget *resume;
  GtkWidget *acquis;
  GtkWidget *confidentiel;
  GtkWidget *notes;
  GtkWidget *depuis;
  GtkWidget *promesses;
  GtkWidget *manques;
  GtkWidget *objectifs;
};

G_DEFINE_FINAL_TYPE (PreparationPage, preparation_page, GTK_TYPE_WIDGET)

/* A page scrolls: it tells more of a summary than a sheet. */
static const PreparationMesure mesure = { G_MAXUINT, G_MAXUINT, 400, 4000 };

/* Content */

static void
set_text (GtkWidget  *label,
          const char *texte)
{
  gtk_label_set_label (GTK_LABEL (label), texte != NULL ? texte : "");
  gtk_widget_set_visible (label, texte != NULL);
}

static char *
write_etat (const Preparation *preparation,
            DossierComplet    *dossier)
{
  g_autofree char *etat = preparation_write_etat (preparation, dossier);
  g_autofree char *faites = format_duree (preparation->faites_minutes);
  g_autofree char *reste =
    preparation->reste_minutes != CHAMP_ABSENT ? format_duree (preparation->reste_minutes) : NULL;

  return reste != NULL ? g_strdup_printf (_("%s · %s done, %s left"), etat, faites, reste)
                       : g_strdup_printf (_("%s · %s done"), etat, faites);
}

static char *
write_acquis (const Preparation *preparation,
              DossierComplet    *dossier)
{
  g_autoptr (GPtrArray) lignes = preparation_write_lignes (preparation, dossier, preparation->acquis,
                                                           &mesure);
  g_autoptr (GStrvBuilder) textes = g_strv_builder_new ();
  g_auto (GStrv) liste = NULL;
  g_autofree char *joints = NULL;

  for (guint i = 0; i < lignes->len; i++)
    g_strv_builder_add (textes, ((const PreparationLigne *) lignes->pdata[i])->texte);
  liste = g_strv_builder_end (textes);
  joints = g_strjoinv (" · ", liste);

  return lignes->len > 0 ? g_strdup_printf (_("Reached: %s"), joints) : NULL;
}

static void
show_texts (PreparationPage   *self,
            const Preparation *preparation,
            DossierComplet    *dossier)
{
  g_autofree char *prochain = preparation_write_prochain (preparation, dossier);
  g_autofree char *etat = write_etat (preparation, dossier);
  g_autofree char *dernier = preparation_write_dernier (preparation, dossier);
  g_autofree char *resume = preparation_write_resume (preparation, &mesure);
  g_autofree char *notes = preparation_write_notes (preparation, &mesure);
  g_autofree char *acquis = write_acquis (preparation, dossier);

  set_text (self->prochain, prochain);
  set_text (self->etat, etat);
  set_text (self->dernier, dernier);
  set_text (self->resume, resume);
  set_text (self->acquis, acquis);
  set_text (self->notes, notes);
  gtk_widget_set_visible (self->confidentiel, notes != NULL);
  gtk_widget_set_visible (self->discrete, preparation->discrete);
}

static void
refresh (PreparationPage *self)
{
  DossierComplet *dossier = dossier_courant_get_complet (self->courant);
  g_autoptr (Preparation) preparation = NULL;

  self->perimee = FALSE;
  if (dossier == NULL)
    return;

  preparation = preparation_compute (dossier, jour_today (), self->lecteur);
  set_text (self->phrase, preparation_write_lecteur (preparation));
  gtk_stack_set_visible_child_name (GTK_STACK (self->pile), preparation->fermee ? "ferme" : "ouvert");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preparation.imprimer", !preparation->fermee);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preparation.enregistrer", !preparation->fermee);
  if (preparation->fermee)
    return;

  show_texts (self, preparation, dossier);
  preparation_liste_fill (self->depuis, preparation, dossier, preparation->depuis, NULL);
  preparation_liste_fill (self->promesses, preparation, dossier, preparation->promesses, NULL);
  preparation_liste_fill (self->manques, preparation, dossier, preparation->manques,
                          preparation->remises);
  preparation_liste_fill (self->objectifs, preparation, dossier, preparation->objectifs, NULL);
}

static void
changed_cb (PreparationPage *self)
{
  self->perimee = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
}

static void
preparation_page_map (GtkWidget *widget)
{
  PreparationPage *self = JALONS_PREPARATION_PAGE (widget);

  GTK_WIDGET_CLASS (preparation_page_parent_class)->map (widget);
  if (self->perimee)
    refresh (self);
}

/* Actions */

static void
toggled_cb (GtkToggleButton *bouton,
            PreparationPage *self)
{
  for (guint i = 0; i < N_LECTEURS; i++)
    if (GTK_WIDGET (bouton) == self->lecteurs[i] && gtk_toggle_button_get_active (bouton))
      {
        self->lecteur = i;
        changed_cb (self);
      }
}

static void
sheet_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  PreparationPage *self = JALONS_PREPARATION_PAGE (widget);
  DossierComplet *dossier = dossier_courant_get_complet (self->courant);

  if (dossier == NULL)
    return;
  if (g_str_equal (action_name, "preparation.imprimer"))
    preparation_feuille_print (widget, dossier, jour_today (), self->lecteur);
  else
    preparation_feuille_save (widget, dossier, jour_today (), self->lecteur);
}

/* Parts */

static GtkWidget *
create_lecteurs (PreparationPage *self)
{
  static const PreparationLecteur ordre[] = { PREPARATION_CONSEILLER, PREPARATION_COLLEGUE,
                                              PREPARATION_ACCUEIL };
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (boite, "linked");
  gtk_widget_set_valign (boite, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (boite), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Who reads it"), -1);
  for (guint i = 0; i < G_N_ELEMENTS (ordre); i++)
    {
      GtkWidget *bouton = gtk_toggle_button_new_with_label (preparation_feuille_get_titre (ordre[i]));

      if (i > 0)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (bouton),
                                     GTK_TOGGLE_BUTTON (self->lecteurs[ordre[0]]));
      self->lecteurs[ordre[i]] = bouton;
      g_signal_connect_object (bouton, "toggled", G_CALLBACK (toggled_cb), self, 0);
      gtk_box_append (GTK_BOX (boite), bouton);
    }

  return boite;
}

static GtkWidget *
create_entete (PreparationPage *self)
{
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *ligne = g_object_new (GTK_TYPE_BOX, "layout-manager", g_object_new (TYPE_WRAP_LAYOUT, NULL),
                                   NULL);
  GtkWidget *imprimer = gtk_button_new_with_mnemonic (_("_Print the Sheet…"));
  GtkWidget *enregistrer = gtk_button_new_from_icon_name ("enregistrer-symbolic");

  gtk_actionable_set_action_name (GTK_ACTIONABLE (imprimer), "preparation.imprimer");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (enregistrer), "preparation.enregistrer");
  gtk_widget_set_tooltip_text (imprimer, _("Print the sheet of this reader, on one page (Ctrl+P)"));
  gtk_widget_set_tooltip_text (enregistrer, _("Save the sheet as PDF"));
  gtk_widget_add_css_class (imprimer, "suggested-action");
  gtk_widget_set_valign (imprimer, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (enregistrer, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (ligne), create_lecteurs (self));
  gtk_box_append (GTK_BOX (ligne), imprimer);
  gtk_box_append (GTK_BOX (ligne), enregistrer);
  noms_set_from_tooltips (enregistrer);
  self->phrase = carte_texte_new (NULL, "secondary");
  gtk_box_append (GTK_BOX (boite), ligne);
  gtk_box_append (GTK_BOX (boite), self->phrase);

  return boite;
}

static GtkWidget *
create_notes (PreparationPage *self)
{
  GtkWidget *titre = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *verrou = gtk_image_new_from_icon_name ("verrou-symbolic");

  self->confidentiel = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (self->confidentiel, "card");
  gtk_widget_add_css_class (self->confidentiel, "padded");
  gtk_widget_add_css_class (self->confidentiel, "confidential");
  gtk_box_append (GTK_BOX (titre), verrou);
  gtk_box_append (GTK_BOX (titre), carte_texte_new (_("Your notes: on no sheet but yours"), "row-title"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (verrou), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Confidential"), -1);
  self->notes = carte_texte_new (NULL, NULL);
  gtk_label_set_selectable (GTK_LABEL (self->notes), TRUE);
  gtk_box_append (GTK_BOX (self->confidentiel), titre);
  gtk_box_append (GTK_BOX (self->confidentiel), self->notes);

  return self->confidentiel;
}

static GtkWidget *
create_content (PreparationPage *self)
{
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);
  GtkWidget *suite = carte_new (_("Next meeting"));
  GtkWidget *arret = carte_new (_("Where we stopped"));

  self->discrete = carte_texte_new (_("The employer is not informed: tell it nothing, send it nothing."),
                                    "notice");
  self->prochain = carte_texte_new (NULL, "heading");
  self->etat = carte_texte_new (NULL, "secondary");
  carte_add (suite, self->prochain);
  carte_add (suite, self->etat);
  self->dernier = carte_texte_new (NULL, "heading");
  self->resume = carte_texte_new (NULL, NULL);
  gtk_label_set_selectable (GTK_LABEL (self->resume), TRUE);
  self->acquis = carte_texte_new (NULL, "secondary");
  carte_add (arret, self->dernier);
  carte_add (arret, self->resume);
  carte_add (arret, self->acquis);
  carte_add (arret, create_notes (self));
  self->depuis = preparation_liste_new (_("Since then"), NULL);
  self->promesses = preparation_liste_new (_("Promises open"), _("Nobody promised anything."));
  self->manques = preparation_liste_new (_("What is missing"), _("Nothing is missing."));
  self->objectifs = preparation_liste_new (_("Objectives left in the phase"),
                                           _("No objective is left in the phase."));
  gtk_box_append (GTK_BOX (boite), self->discrete);
  gtk_box_append (GTK_BOX (boite), suite);
  gtk_box_append (GTK_BOX (boite), arret);
  gtk_box_append (GTK_BOX (boite), self->promesses);
  gtk_box_append (GTK_BOX (boite), self->manques);
  gtk_box_append (GTK_BOX (boite), self->objectifs);
  gtk_box_append (GTK_BOX (boite), self->depuis);

  return boite;
}

static GtkWidget *
create_closed (void)
{
  return g_object_new (ADW_TYPE_STATUS_PAGE, "icon-name", "verrou-symbolic", "title",
                       _("Closed to the office"), "description",
                       _("The employer is not informed of this dossier: the office does not see it."),
                       NULL);
}

/* Object */

static void
preparation_page_dispose (GObject *object)
{
  PreparationPage *self = JALONS_PREPARATION_PAGE (object);

  g_clear_pointer (&self->defilement, gtk_widget_unparent);
  g_clear_object (&self->courant);

  G_OBJECT_CLASS (preparation_page_parent_class)->dispose (object);
}

static void
preparation_page_class_init (PreparationPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = preparation_page_dispose;
  widget_class->map = preparation_page_map;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "preparationpage");
  gtk_widget_class_install_action (widget_class, "preparation.imprimer", NULL, sheet_cb);
  gtk_widget_class_install_action (widget_class, "preparation.enregistrer", NULL, sheet_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK,
                                       "preparation.imprimer", NULL);
}

static void
preparation_page_init (PreparationPage *self)
{
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);
  GtkWidget *largeur = adw_clamp_new ();

  self->perimee = TRUE;
  self->pile = gtk_stack_new ();
  gtk_stack_set_vhomogeneous (GTK_STACK (self->pile), FALSE);
  gtk_box_append (GTK_BOX (boite), create_entete (self));
  gtk_stack_add_named (GTK_STACK (self->pile), create_content (self), "ouvert");
  gtk_stack_add_named (GTK_STACK (self->pile), create_closed (), "ferme");
  gtk_box_append (GTK_BOX (boite), self->pile);
  gtk_widget_add_css_class (boite, "page-margins");
  adw_clamp_set_maximum_size (ADW_CLAMP (largeur), LARGEUR);
  adw_clamp_set_child (ADW_CLAMP (largeur), boite);
  self->defilement = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER,
                                   "child", largeur, NULL);
  gtk_widget_set_parent (self->defilement, GTK_WIDGET (self));
  preparation_page_set_lecteur (self, PREPARATION_CONSEILLER);
}

/**
 * preparation_page_new:
 * @courant: the dossier
 *
 * Returns: (transfer floating): its preparation, for the conseiller
 */
GtkWidget *
preparation_page_new (DossierCourant *courant)
{
  PreparationPage *self = g_object_new (TYPE_PREPARATION_PAGE, NULL);

  self->courant = g_object_ref (courant);
  g_signal_connect_object (courant, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * preparation_page_set_lecteur:
 * @lecteur: for whom
 *
 * Shows, and prints, what that reader may have.
 */
void
preparation_page_set_lecteur (PreparationPage    *self,
                              PreparationLecteur  lecteur)
{
  g_return_if_fail (JALONS_IS_PREPARATION_PAGE (self));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->lecteurs[lecteur]), TRUE);
}
