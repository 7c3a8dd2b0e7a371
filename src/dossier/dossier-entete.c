/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/dossier-entete.h"

#include "base/formats.h"
#include "base/jour.h"
#include "dossier/dossier-dialogs.h"
#include "dossier/dossier-textes.h"
#include "dossier/statut-menu.h"
#include "dossier/urgence.h"
#include "widgets/wrap-layout.h"
#include "model/codes.h"
#include "widgets/formes.h"
#include "widgets/ligne-layout.h"
#include "widgets/noms.h"
#include "widgets/statut-pill.h"

#include <glib/gi18n.h>

struct _DossierEntete
{
  GtkWidget parent_instance;

  DossierCourant *courant;
  gboolean mince;

  GtkWidget *corps;
  GtkWidget *nom;
  GtkWidget *statut;
  GtkWidget *metier;
  GtkWidget *telephone;
  GtkWidget *courriel;
  GtkWidget *planifier;
  GtkWidget *planifier_label;
  GtkWidget *faits;
  GtkWidget *urgence;
  GtkWidget *urgence_image;
  GtkWidget *urgence_texte;
  GtkWidget *avis;
};

G_DEFINE_FINAL_TYPE (DossierEntete, dossier_entete, GTK_TYPE_WIDGET)

/* Actions */

static void
copy (DossierEntete *self,
      const char    *texte,
      const char    *message)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), texte);
  dossier_courant_show_toast (GTK_WIDGET (self), message, FALSE);
}

static void
copy_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  DossierEntete *self = JALONS_DOSSIER_ENTETE (widget);
  DossierComplet *complet = dossier_courant_get_complet (self->courant);

  if (complet == NULL)
    return;

  if (g_str_equal (action_name, "dossier.copy-ref"))
    copy (self, complet->dossier->ref, _("Reference copied"));
  else if (g_str_equal (action_name, "dossier.copy-telephone"))
    copy (self, complet->agent->telephone, _("Telephone number copied"));
  else
    copy (self, complet->agent->courriel, _("E-mail address copied"));
}

static void
accord_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  dossier_dialog_accord (widget, JALONS_DOSSIER_ENTETE (widget)->courant);
}

static void
convention_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  dossier_dialog_convention (widget, JALONS_DOSSIER_ENTETE (widget)->courant);
}

static void
signature_cb (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  dossier_dialog_signature (widget, JALONS_DOSSIER_ENTETE (widget)->courant,
                            g_variant_get_string (parameter, NULL));
}

static void
plan_cb (DossierEntete *self)
{
  g_autofree char *cible = g_strdup_printf ("%s||", dossier_courant_get_uuid (self->courant));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.plan-entretien", "s", cible);
}

/* Facts and signatures */

static void
add_fact (DossierEntete *self,
          const char    *texte)
{
  GtkWidget *pill;

  if (texte == NULL || *texte == '\0')
    return;

  pill = statut_pill_new ();
  statut_pill_set (JALONS_STATUT_PILL (pill), PILL_NEUTRAL, NULL, texte);
  gtk_box_append (GTK_BOX (self->faits), pill);
}

/* "La commune" rather than "la collectivité" where it is one. */
static const char *
get_partie (DossierComplet *complet,
            const char     *partie)
{
  const char *type = NULL;

  if (g_str_equal (partie, "agent"))
    return agent_get_libelle (complet->agent);
  if (g_str_equal (partie, "collectivite") && complet->collectivite != NULL)
    type = complet->collectivite->type;
  if (type != NULL && !g_str_equal (type, "autre"))
    return code_libelle_find (codes_type_collectivite, type);

  return code_libelle_find (codes_partie, partie);
}

static void
add_signature (DossierEntete  *self,
               DossierComplet *complet,
               const char     *partie)
{
  Signature *signature = dossier_complet_get_signature (complet, partie);
  const gboolean signee = signature != NULL && signature->le != CHAMP_ABSENT;
  const char *mot = get_partie (complet, partie);
  GtkWidget *bouton = gtk_button_new ();
  GtkWidget *pill = statut_pill_new ();
  g_autofree char *date = signee ? format_jour (signature->le, FORMAT_JOUR_DATE) : NULL;
  g_autofree char *phrase = signee ? g_strdup_printf (_("%s: signed on %s"), mot, date)
                                   : g_strdup_printf (_("%s: signature missing"), mot);

  statut_pill_set (JALONS_STATUT_PILL (pill), signee ? PILL_GOOD : PILL_NEAR,
                   signee ? "coche-symbolic" : "alerte-symbolic", mot);
  gtk_button_set_child (GTK_BUTTON (bouton), pill);
  gtk_widget_add_css_class (bouton, "flat");
  gtk_widget_add_css_class (bouton, "pill-button");
  gtk_widget_set_tooltip_text (bouton, phrase);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bouton), GTK_ACCESSIBLE_PROPERTY_LABEL, phrase,
                                  -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (bouton), "dossier.signature");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (bouton), "s", partie);
  gtk_box_append (GTK_BOX (self->faits), bouton);
}

static void
add_signatures (DossierEntete  *self,
                DossierComplet *complet)
{
  char **parties = complet->prestation != NULL && complet->prestation->convention != NULL
                     ? complet->prestation->convention->parties
                     : NULL;
  GtkWidget *titre;

  if (parties == NULL)
    return;

  titre = gtk_label_new (_("Agreement"));
  gtk_widget_add_css_class (titre, "secondary");
  gtk_widget_set_margin_start (titre, 6);
  gtk_box_append (GTK_BOX (self->faits), titre);
  for (; *parties != NULL; parties++)
    if (complet->dossier->employeur_informe != 0 || !g_str_equal (*parties, "collectivite"))
      add_signature (self, complet, *parties);
}

/* Where the keyboard was, counted from the end: signatures are the last. */
static int
find_focus (DossierEntete *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *enfant = gtk_widget_get_last_child (self->faits);

  for (int rang = 0; enfant != NULL; enfant = gtk_widget_get_prev_sibling (enfant), rang++)
    if (enfant == focus)
      return rang;
  return -1;
}

static void
restore_focus (DossierEntete *self,
               int            rang)
{
  GtkWidget *enfant = gtk_widget_get_last_child (self->faits);

  while (rang-- > 0 && enfant != NULL)
    enfant = gtk_widget_get_prev_sibling (enfant);
  if (enfant != NULL)
    gtk_widget_grab_focus (enfant);
}

static void
fill_facts (DossierEntete  *self,
            DossierComplet *complet)
{
  g_autofree char *prestation = dossier_texte_prestation (complet);
  const int focus = find_focus (self);
  GtkWidget *enfant;

  while ((enfant = gtk_widget_get_first_child (self->faits)) != NULL)
    gtk_box_remove (GTK_BOX (self->faits), enfant);

  add_fact (self, prestation);
  add_fact (self, dossier_texte_motif (complet));
  add_fact (self, dossier_texte_initiative (complet));
  if (complet->dossier->employeur_informe == 0)
    add_fact (self, _("Employer not informed"));
  add_signatures (self, complet);
  if (focus >= 0)
    restore_focus (self, focus);
}

static gboolean
is_given (const char *texte)
{
  return texte != NULL && *texte != '\0';
}

static void
show_actions (DossierEntete  *self,
              DossierComplet *complet)
{
  const gboolean writable = dossier_courant_is_writable (self->courant);
  const gboolean telephone = complet->agent != NULL && is_given (complet->agent->telephone);
  const gboolean courriel = complet->agent != NULL && is_given (complet->agent->courriel);
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "dossier.accord", writable);
  gtk_widget_action_set_enabled (widget, "dossier.convention", writable);
  gtk_widget_action_set_enabled (widget, "dossier.signature", writable);
  gtk_widget_action_set_enabled (widget, "dossier.copy-telephone", telephone);
  gtk_widget_action_set_enabled (widget, "dossier.copy-courriel", courriel);
  gtk_widget_set_sensitive (self->planifier, writable);
  gtk_widget_set_visible (self->telephone, telephone && !self->mince);
  gtk_widget_set_visible (self->courriel, courriel && !self->mince);
  gtk_widget_set_tooltip_text (self->telephone, telephone ? complet->agent->telephone : NULL);
  gtk_widget_set_tooltip_text (self->courriel, courriel ? complet->agent->courriel : NULL);
}

static gboolean
misses_consent (DossierComplet *complet)
{
  return complet->dossier->accord_le == CHAMP_ABSENT && complet->prestation != NULL &&
         prestation_requires_accord (complet->prestation) &&
         g_strcmp0 (complet->dossier->statut, "clos") != 0 &&
         g_strcmp0 (complet->dossier->statut, "refuse") != 0 &&
         g_strcmp0 (complet->dossier->statut, "non_engage") != 0;
}

/* What comes next, or what a rule refuses; it leads to the card that says more. */
static void
show_urgence (DossierEntete  *self,
              DossierComplet *complet)
{
  g_auto (Urgence) urgence = URGENCE_INIT;
  const gboolean presse = urgence_find (complet, jour_today (), &urgence);
  const gboolean tard = g_strcmp0 (urgence.etat, "depassee") == 0;
  GtkWidget *image = self->urgence_image;

  gtk_widget_set_visible (self->urgence, presse);
  if (!presse)
    return;

  gtk_label_set_label (GTK_LABEL (self->urgence_texte), urgence.phrase);
  gtk_image_set_from_icon_name (GTK_IMAGE (image), g_str_equal (urgence.lieu, "regles")
                                                     ? "refuse-symbolic"
                                                     : forme_echeance_get_icon (urgence.etat));
  gtk_widget_remove_css_class (image, "late-text");
  gtk_widget_remove_css_class (image, "near-text");
  if (tard)
    gtk_widget_add_css_class (image, "late-text");
  else if (g_strcmp0 (urgence.etat, "proche") == 0)
    gtk_widget_add_css_class (image, "near-text");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->urgence), "s", urgence.lieu);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->urgence), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  urgence.phrase, -1);
}

static void
refresh_cb (DossierEntete *self)
{
  DossierComplet *complet = dossier_courant_get_complet (self->courant);
  g_autofree char *nom = NULL;
  g_autofree char *metier = NULL;

  if (complet == NULL)
    return;

  nom = dossier_texte_nom (complet);
  metier = dossier_texte_metier (complet);
  gtk_label_set_markup (GTK_LABEL (self->nom), nom);
  gtk_label_set_label (GTK_LABEL (self->metier), metier);
  gtk_widget_set_visible (self->metier, *metier != '\0');
  gtk_widget_set_visible (self->avis, misses_consent (complet));
  show_urgence (self, complet);
  fill_facts (self, complet);
  show_actions (self, complet);
}

static void
dossier_entete_dispose (GObject *object)
{
  DossierEntete *self = JALONS_DOSSIER_ENTETE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TYPE_DOSSIER_ENTETE);
  g_clear_object (&self->courant);

  G_OBJECT_CLASS (dossier_entete_parent_class)->dispose (object);
}

static void
dossier_entete_class_init (DossierEnteteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_entete_dispose;

  gtk_widget_class_set_css_name (widget_class, "dossierentete");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/jalons/Jalons/dossier/dossier-entete.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierEntete, corps);
  gtk_widget_class_bind_template_child (widget_class, DossierEntete, nom);
  gtk_widget_class_bind_template_child (widget_class, DossierEntete, statut);
  gtk_widget_class_bind_template_child (widget_class, DossierEntete, metier);
  gtk_widget_class_bind_template_child (widget_class, DossierEntete, telephone);
  gtk_widget_class_bind_template_child (widget_class, DossierEntete, courriel);
  gtk_widget_class_bind_template_child (widget_class, DossierEntete, planifier);
  gtk_widget_class_bind_template_child (widget_class, DossierEntete, planifier_label);
  gtk_widget_class_bind_template_child (widget_class, DossierEntete, faits);
  gtk_widget_class_bind_template_child (widget_class, DossierEntete, urgence);
  gtk_widget_class_bind_template_child (widget_class, DossierEntete, urgence_image);
  gtk_widget_class_bind_template_child (widget_class, DossierEntete, urgence_texte);
  gtk_widget_class_bind_template_child (widget_class, DossierEntete, avis);
  gtk_widget_class_bind_template_callback (widget_class, plan_cb);
  gtk_widget_class_install_action (widget_class, "dossier.accord", NULL, accord_cb);
  gtk_widget_class_install_action (widget_class, "dossier.convention", NULL, convention_cb);
  gtk_widget_class_install_action (widget_class, "dossier.signature", "s", signature_cb);
  gtk_widget_class_install_action (widget_class, "dossier.copy-telephone", NULL, copy_cb);
  gtk_widget_class_install_action (widget_class, "dossier.copy-courriel", NULL, copy_cb);
  gtk_widget_class_install_action (widget_class, "dossier.copy-ref", NULL, copy_cb);
}

static void
dossier_entete_init (DossierEntete *self)
{
  g_type_ensure (TYPE_STATUT_MENU);
  g_type_ensure (TYPE_LIGNE_LAYOUT);
  g_type_ensure (TYPE_WRAP_LAYOUT);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_entete_new:
 * @courant: the dossier
 *
 * Returns: (transfer floating): its header
 */
GtkWidget *
dossier_entete_new (DossierCourant *courant)
{
  DossierEntete *self = g_object_new (TYPE_DOSSIER_ENTETE, NULL);

  self->courant = g_object_ref (courant);
  noms_set_from_tooltips (GTK_WIDGET (self));
  statut_menu_set_courant (JALONS_STATUT_MENU (self->statut), courant);
  g_signal_connect_object (courant, "changed", G_CALLBACK (refresh_cb), self, G_CONNECT_SWAPPED);
  refresh_cb (self);

  return GTK_WIDGET (self);
}

/**
 * dossier_entete_set_mince:
 * @mince: whether the room is small
 *
 * Lets the less useful leave: the facts, the calls, half of a label.
 */
void
dossier_entete_set_mince (DossierEntete *self,
                          gboolean       mince)
{
  g_return_if_fail (JALONS_IS_DOSSIER_ENTETE (self));

  if (self->mince == mince)
    return;

  self->mince = mince;
  gtk_widget_set_visible (self->faits, !mince);
  gtk_label_set_label (GTK_LABEL (self->planifier_label), mince ? _("Plan") : _("Plan a meeting"));
  refresh_cb (self);
}
